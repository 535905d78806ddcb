/** Version of the methods by which texts are segmented, indexed and searched for topics; it goes up when their results change. */
export const TEXT_METHOD = '1'
